export { bureauApi } from './bureau.ts';
export { familiesApi } from './families.ts';
export { publicApi } from './public.ts';
export { schoolsApi } from './schools.ts';
