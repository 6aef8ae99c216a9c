import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { App } from './app';

const container = document.getElementById('container');
const root = container && createRoot(container);

void Office.onReady(() =>
  root?.render(
    <FluentProvider theme={webLightTheme}>
      <App title="Task pane" />
    </FluentProvider>,
  ),
);
