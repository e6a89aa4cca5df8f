/** The first pages behind the sign-in: one script, fetched while the code is typed. */
import '../kit/styles/rest.css';

export { ChooseSeasonPage } from './choose-season.tsx';
export { MyApplicationsPage } from './my-applications.tsx';
