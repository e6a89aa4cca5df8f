import { common } from '../content/common.ts';
import { LinkButton } from './buttons.tsx';
import { Page } from './page.tsx';
import { useWords } from './words.ts';

export const NotFound = () => {
  const words = useWords(common);
  return (
    <Page title={words.notFoundTitle}>
      <p>{words.notFoundText}</p>
      <LinkButton path="/" text={words.home} />
    </Page>
  );
};
