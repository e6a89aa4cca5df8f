import { renderToString } from 'preact-render-to-string';
import { App } from './families/app.tsx';
import { Root } from './kit/start.tsx';

/**
 * The families' first page as text: it is painted before any script has come. Sent before that, the form goes
 * nowhere and puts no number into an address.
 */
export const firstPage = (): string =>
  renderToString(
    <Root first="zh">
      <App />
    </Root>,
  )
    .replaceAll(/ name="[^"]*"/g, '')
    .replaceAll('<form ', '<form method="dialog" ');
