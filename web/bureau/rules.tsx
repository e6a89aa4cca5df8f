import { bureau } from '../content/bureau.ts';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/words.ts';
import { ExtractForm } from './extract-form.tsx';
import { RuleBookForm } from './rule-book-form.tsx';

export const RulesPage = () => {
  const { rules: words } = useWords(bureau);
  return (
    <Page title={words.title} wide back="/">
      <div class="columns">
        <RuleBookForm />
        <ExtractForm />
      </div>
    </Page>
  );
};
