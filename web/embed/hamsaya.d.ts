// Types of the element and of the messages between an article and the map.
// See docs/embedding.md.

/** A moment: a date, an event, a chapter or a share of the whole play. */
export type HamsayaMoment =
  | string
  | { date: string }
  | { event: string }
  | { chapter: number | string }
  | { fraction: number };

/** What part of the map to show; degrees. */
export type HamsayaView =
  | { bounds: [west: number, south: number, east: number, north: number] }
  | { center: [longitude: number, latitude: number]; zoom: number }
  | { places: string[] };

/** What to leave on the map: everything that meets each of the given wishes. */
export interface HamsayaFilter {
  kinds?: string[];
  actors?: string[];
  text?: string;
}

/** 'auto' is what the reader's system asks for. */
export type HamsayaTheme = 'paper' | 'night' | 'auto';

/** From the article to the map. */
export type HamsayaCommand = { hamsaya: 1 } & (
  | { type: 'start'; play?: boolean }
  | { type: 'play' | 'pause' | 'next' | 'previous' | 'close' | 'rest' | 'lead' }
  | { type: 'seek'; date?: string; event?: string; chapter?: number | string; fraction?: number }
  | { type: 'speed'; value: number }
  | { type: 'select'; event: string }
  | ({ type: 'view' } & HamsayaView)
  | ({ type: 'filter' } & HamsayaFilter)
  | { type: 'language'; value: string }
  | { type: 'theme'; value: HamsayaTheme }
);

/**
 * What the map says, by its type. A date is no more exact than the event that
 * is told: `2025-11-17`, `2025-11`, `2025`, `202X` (EDTF).
 */
export interface HamsayaEvents {
  ready: { length: number; date: string };
  progress: { done: number; total: number };
  time: { date: string; fraction: number; seconds: number; length: number; playing: boolean; text: string };
  chapter: { chapter: number };
  select: { event: string };
  error: { why: 'webgl' | 'wasm' | 'packed' | 'policy' | 'cut' | 'damaged' | 'stalled' | 'offline' | 'cancelled' | 'file' | 'lost' | 'stopped' | 'poster'; text?: string };
  height: { height: number };
  /** Where the timeline begins, as a share of the frame's height. */
  strip: { top: number };
  /** It gave its graphics back, far out of view. */
  rested: Record<never, never>;
}

/** From the map to the article. */
export type HamsayaMessage = {
  [Type in keyof HamsayaEvents]: { hamsaya: 1; type: Type } & HamsayaEvents[Type];
}[keyof HamsayaEvents];

export interface HamsayaMapElement extends HTMLElement {
  // These start a map that has not been started, or that rests.
  start(play?: boolean): void;
  play(): void;
  next(): void;
  previous(): void;
  seek(to: HamsayaMoment): void;
  select(event: string): void;
  view(to: HamsayaView): void;

  // These download nothing.
  /** Without a map that runs, nothing. */
  pause(): void;
  /** Without a map that runs, nothing. */
  close(): void;
  /** The last one waits for the start. */
  speed(value: number): void;
  /** The last one waits for the start. */
  filter(what: HamsayaFilter): void;
  /** Sets the attribute lang. */
  language(value: string): void;
  /** Sets the attribute theme. */
  theme(value: HamsayaTheme): void;

  addEventListener<Type extends keyof HamsayaEvents>(
    type: Type,
    listener: (event: CustomEvent<HamsayaEvents[Type]>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'hamsaya-map': HamsayaMapElement;
  }
}
