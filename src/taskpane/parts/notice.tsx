import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';

/** What the user should know before going on. */
export function Notice({ title, text }: { readonly title?: string; readonly text: string }) {
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>
        {title && <MessageBarTitle>{title}</MessageBarTitle>} {text}
      </MessageBarBody>
    </MessageBar>
  );
}
