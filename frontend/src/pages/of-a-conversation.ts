/** The conversation of a case, and its paper, loaded together. */
export { ConversationPage } from './conversation/ConversationPage';
export { PaperPage } from './conversation/PaperPage';
