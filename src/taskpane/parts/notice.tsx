import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  type MessageBarProps,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** What the user should know before going on, or of what was done. */
export function Notice({
  intent = 'warning',
  title,
  children,
}: {
  readonly intent?: MessageBarProps['intent'];
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {title && <MessageBarTitle>{title}</MessageBarTitle>} {children}
      </MessageBarBody>
    </MessageBar>
  );
}
