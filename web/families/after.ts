/** The pages of an application on its way: documents, status, result. */
import '../kit/styles/rest.css';

export { DocumentsPage } from './documents.tsx';
export { ObjectionPage } from './objection.tsx';
export { ResultPage } from './result.tsx';
export { SentPage } from './sent.tsx';
export { StatusPage } from './status.tsx';
export { UploadPage } from './upload.tsx';
