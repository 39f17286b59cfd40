/** The placement of a case and the forms that place, loaded together. */
export { AgreePage } from './placement/AgreePage';
export { PlaceOwnPage } from './placement/PlaceOwnPage';
export { PlaceTeamPage } from './placement/PlaceTeamPage';
export { PlacementPage } from './placement/PlacementPage';
