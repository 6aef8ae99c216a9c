/** The few looks that recur in the pane, to be used in `makeStyles`. */
import { tokens } from '@fluentui/react-components';

/** So narrow that the head of the pane scrolls away with the page (`shell.css`). */
export const narrow = '@media (max-width: 300px)';

/** So narrow that two things beside each other would be cut within their words: half a usual pane, at twice its size. */
export const narrowest = '@media (max-width: 220px)';

/** So low, or so enlarged, that what stays above or below a page would leave nothing of it. */
export const short = '@media (max-height: 400px)';

/** Said beside the main thing. */
export const small = {
  margin: 0,
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  color: tokens.colorNeutralForeground2,
} as const;

/** Set apart from what is around it; the colour of its border is its own. */
export const card = {
  display: 'flex',
  flexDirection: 'column',
  gap: tokens.spacingVerticalXS,
  padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  borderRadius: tokens.borderRadiusMedium,
} as const;

/** Title of a card. */
export const cardTitle = {
  margin: 0,
  overflowWrap: 'anywhere',
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
} as const;

/** Title of a page. */
export const pageTitle = {
  margin: 0,
  fontSize: tokens.fontSizeBase400,
  lineHeight: tokens.lineHeightBase400,
} as const;

/** Title of a part of a page, ruled off, with its sign. */
export const partTitle = {
  display: 'flex',
  alignItems: 'center',
  gap: tokens.spacingHorizontalXS,
  margin: 0,
  overflowWrap: 'anywhere',
  paddingBottom: tokens.spacingVerticalXXS,
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
} as const;

/** Buttons side by side, as far as there is room. */
export const buttonRow = { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } as const;

/** One thing under the other. */
export const stack = { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } as const;

/** What there is to choose from may be long: the pane does not grow with it. */
export const select = {
  minWidth: 0,
  '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
} as const;

/** A box to tick in small letters, at the edge of the page; what is said under it begins where its label does. */
export const smallBox = {
  marginLeft: `-${tokens.spacingHorizontalS}`,
  '& label': { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
} as const;
export const underBox = {
  paddingLeft: `calc(${tokens.spacingHorizontalXXL} + ${tokens.spacingHorizontalM})`,
} as const;

export const bareList = { margin: 0, padding: 0, listStyleType: 'none' } as const;

export const bulletList = { margin: 0, paddingLeft: tokens.spacingHorizontalL } as const;

/** What can be pressed and looks like a link; forced colours have a colour of their own for it. */
export const link = {
  color: tokens.colorBrandForegroundLink,
  '@media (forced-colors: active)': { color: 'LinkText' },
} as const;

/** A button in the middle of a text. */
export const textButton = { ...link, minWidth: 0, padding: `0 ${tokens.spacingHorizontalXXS}` } as const;
