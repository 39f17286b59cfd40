/** Today, and what begins from it, loaded together. */
export { HomePage } from './today/HomePage';
export { NewCasePage } from './today/NewCasePage';
export { NewViewPage } from './today/NewViewPage';
export { ViewPage } from './today/ViewPage';
