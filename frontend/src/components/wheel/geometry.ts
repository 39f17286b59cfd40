/** Where everything of a wheel is drawn: petals as long as it goes well and as broad as it is important. */
import { MOST } from './spokes';

export const SIZE = { width: 560, height: 410 } as const;
export const CENTRE = { x: SIZE.width / 2, y: SIZE.height / 2 } as const;
export const HUB = 22;
export const RIM = 150;

const LABELS_AT = RIM + 16;
const TURN = 2 * Math.PI;
const NARROWEST = 0.22;
const BROADEST = 0.94;
const UNSAID = 0.4;
const LEVELS = 4;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Give the direction of a spoke, the first straight up, clockwise. */
export function angleOf(place: number, spokes: number): number {
  return (place / spokes) * TURN - TURN / 4;
}

/** Give how far out an answer from 0 to 10 is. */
export function radiusOf(value: number): number {
  return HUB + ((RIM - HUB) * value) / MOST;
}

/** Give how far out a level of assistance is: without assistance on the rim, the most in the hub. */
export function radiusOfLevel(level: number): number {
  return HUB + ((RIM - HUB) * (LEVELS - level)) / LEVELS;
}

/** Find a point by direction and distance, to a tenth. */
export function point(angle: number, radius: number): Point {
  return { x: tenth(CENTRE.x + Math.cos(angle) * radius), y: tenth(CENTRE.y + Math.sin(angle) * radius) };
}

/** Give how broad a petal is, as an angle to either side. */
export function breadthOf(important: number | null, spokes: number): number {
  const share = important === null ? UNSAID : NARROWEST + ((BROADEST - NARROWEST) * important) / MOST;
  return (share * TURN) / spokes / 2;
}

/** Draw the part of a ring between two distances. */
export function petal(angle: number, breadth: number, from: number, to: number): string {
  const [a, b] = [point(angle - breadth, from), point(angle - breadth, to)];
  const [c, d] = [point(angle + breadth, to), point(angle + breadth, from)];
  return `M${at(a)}L${at(b)}A${String(to)} ${String(to)} 0 0 1 ${at(c)}L${at(d)}A${String(from)} ${String(from)} 0 0 0 ${at(a)}Z`;
}

/** Draw a line across a spoke. */
export function arc(angle: number, breadth: number, radius: number): string {
  return `M${at(point(angle - breadth, radius))}A${String(radius)} ${String(radius)} 0 0 1 ${at(point(angle + breadth, radius))}`;
}

export interface Label extends Point {
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly string[];
}

const LINE = 19;
const NEARLY_UPRIGHT = 0.3;

/** Place a label outside of the rim, in short lines. */
export function labelOf(text: string, angle: number): Label {
  const lines = wrapped(text);
  const { x, y } = point(angle, LABELS_AT);
  const aside = Math.cos(angle);
  const anchor = Math.abs(aside) < NEARLY_UPRIGHT ? 'middle' : aside > 0 ? 'start' : 'end';
  const lift = ((1 - Math.sin(angle)) / 2) * (lines.length - 1) * LINE;
  return { x, y: tenth(y - lift + 5), anchor, lines };
}

const WIDEST = 12;

/** Break a text at its spaces into lines that are not long. */
export function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > WIDEST) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function at({ x, y }: Point): string {
  return `${String(x)} ${String(y)}`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
