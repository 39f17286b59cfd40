/** What stands around every page of a case, and its first pages, loaded together. */
export { CaseLayout } from './case/CaseLayout';
export { ChangeCasePage } from './case/ChangeCasePage';
export { LookedPage } from './case/LookedPage';
export { NewContactPage } from './case/NewContactPage';
export { OverviewPage } from './case/OverviewPage';
export { StartAssessmentPage } from './case/StartAssessmentPage';
