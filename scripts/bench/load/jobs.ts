import type { Latency } from '../percentiles.ts';
import type { LoadResult } from './tally.ts';

/** GET these paths in turn for so many seconds. */
export interface Reading {
  kind: 'read';
  port: number;
  connections: number;
  seconds: number;
  paths: string[];
  cookie?: string;
}

/** Hold and book the slots of these numbers; with several ports the connections are dealt out among them. */
export interface Booking {
  kind: 'book';
  ports: number[];
  connections: number;
  first: number;
  count: number;
}

/** The same number of bookings on the bare route. */
export interface BareBooking {
  kind: 'book-bare';
  port: number;
  connections: number;
  first: number;
  count: number;
}

/** So many residents come within so many seconds, look at the day, and take what is left. */
export interface Rush {
  kind: 'rush';
  port: number;
  clinicId: string;
  first: number;
  residents: number;
  seconds: number;
}

export type Job = Reading | Booking | BareBooking | Rush;

export interface RushResult extends Latency {
  booked: number;
  toldFull: number;
  /** Neither: a status that nobody expected. */
  lost: number;
  serverErrors: number;
  requests: number;
}

export type ResultOf<J extends Job> = J extends Rush ? RushResult : LoadResult;
