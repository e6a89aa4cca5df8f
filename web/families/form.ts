/** The pages of the form: one script, loaded with the first of them. */
import '../kit/styles/rest.css';

export { CheckPage } from './check.tsx';
export { IneligiblePage } from './ineligible.tsx';
export { LeavePage } from './leave-page.tsx';
export { LookUpPage } from './look-up.tsx';
export { NewChildPage } from './new-child.tsx';
export { QuestionPage } from './question-page.tsx';
export { TasksPage } from './tasks.tsx';
