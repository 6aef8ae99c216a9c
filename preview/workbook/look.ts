import { resolveThemeColor } from 'hucre/xlsx';
import type { BorderLineStyle, CellStyle as FileStyle, Color } from 'hucre';
import type { CellStyle, Edge } from './cell';

const edges: readonly Edge[] = ['top', 'right', 'bottom', 'left'];

/** What a file says a cell looks like, as far as the preview shows it. */
export function lookOf(style: FileStyle, theme: string[]): CellStyle | undefined {
  const { font, fill, alignment, border } = style;
  const solid = fill?.type === 'pattern' && fill.pattern === 'solid' ? hex(fill.fgColor, theme) : undefined;
  const color = hex(font?.color, theme);
  const horizontal = alignment?.horizontal;
  const vertical = alignment?.vertical;
  const borders = edges.flatMap((edge) => {
    const side = border?.[edge];
    return side ? [[edge, { style: side.style, color: hex(side.color, theme) ?? '#000000' }] as const] : [];
  });
  const look: CellStyle = {
    ...(solid ? { fill: solid } : {}),
    ...(color && color !== '#000000' ? { color } : {}),
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.underline ? { underline: true } : {}),
    ...(font?.size && font.size !== 11 ? { fontSize: font.size } : {}),
    ...(horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? { horizontal } : {}),
    ...(vertical === 'top' || vertical === 'center' ? { vertical } : {}),
    ...(alignment?.wrapText ? { wrap: true } : {}),
    ...(alignment?.textRotation ? { turned: alignment.textRotation } : {}),
    ...(borders.length ? { borders: Object.fromEntries(borders) } : {}),
  };
  return Object.keys(look).length ? look : undefined;
}

/** The other way: what an export writes for a cell whose look the add-in changed. */
export function fileStyle(look: CellStyle | undefined, base: FileStyle | undefined): FileStyle | undefined {
  if (!look) return base;
  const font = {
    ...base?.font,
    ...(look.bold === undefined ? {} : { bold: look.bold }),
    ...(look.italic === undefined ? {} : { italic: look.italic }),
    ...(look.underline === undefined ? {} : { underline: look.underline }),
    ...(look.fontName ? { name: look.fontName } : {}),
    ...(look.fontSize ? { size: look.fontSize } : {}),
    ...(look.color?.startsWith('#') ? { color: { rgb: look.color.slice(1) } } : {}),
  };
  const alignment = {
    ...base?.alignment,
    ...(look.horizontal ? { horizontal: look.horizontal } : {}),
    ...(look.vertical ? { vertical: look.vertical } : {}),
    ...(look.wrap === undefined ? {} : { wrapText: look.wrap }),
    ...(look.turned === undefined ? {} : { textRotation: look.turned }),
  };
  const border = Object.fromEntries(
    Object.entries(look.borders ?? {}).map(([edge, { style, color }]) => [
      edge,
      { style: fileLine(style), color: { rgb: color.replace('#', '') } },
    ]),
  );
  return {
    ...base,
    ...(Object.keys(font).length ? { font } : {}),
    ...(Object.keys(alignment).length ? { alignment } : {}),
    ...(Object.keys(border).length ? { border: { ...base?.border, ...border } } : {}),
    ...(look.fill?.startsWith('#')
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: look.fill.slice(1) } } }
      : {}),
  };
}

/** Excel's API names lines by another word than its files. */
function fileLine(style: string): BorderLineStyle {
  const lines: Readonly<Record<string, BorderLineStyle>> = {
    Continuous: 'thin',
    Dash: 'dashed',
    Dot: 'dotted',
    Double: 'double',
  };
  return lines[style] ?? (style as BorderLineStyle);
}

/** "#RRGGBB" of a file's colour: written out, or a theme colour made lighter or darker by its tint. */
function hex(color: Color | undefined, theme: string[]): string | undefined {
  if (!color) return undefined;
  if (color.rgb) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color.theme === undefined || !theme[color.theme]) return undefined;
  return `#${resolveThemeColor(theme, color.theme, color.tint).toUpperCase()}`;
}
