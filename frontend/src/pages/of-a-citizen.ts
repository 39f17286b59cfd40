/** Every page of a citizen and of those close to them, loaded together: none of them waits for a network that has gone. */
export { LookedPage } from './citizen/LookedPage';
export { MyErrorPage } from './citizen/MyErrorPage';
export { MyLayout } from './citizen/MyLayout';
export { MyStartPage } from './citizen/MyStartPage';
export { SelfLayout } from './citizen/SelfLayout';
export { WhomPage } from './citizen/WhomPage';
export { WordsPage } from './citizen/WordsPage';
export { ChapterPage } from './citizen/conversation/ChapterPage';
export { ChaptersPage } from './citizen/conversation/ChaptersPage';
export { ConversationLayout } from './citizen/conversation/ConversationLayout';
export { QuestionPage } from './citizen/conversation/QuestionPage';
export { PlacePage } from './citizen/place/PlacePage';
export { SituationPage } from './citizen/situation/SituationPage';
export { AsCitizen } from './placement/AsCitizen';
