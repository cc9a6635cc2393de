import { createHash, createHmac, randomInt, timingSafeEqual } from 'node:crypto';

export const codeLasts = Temporal.Duration.from({ minutes: 10 });
export const codeTries = 5;
export const passLasts = Temporal.Duration.from({ minutes: 30 });

export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** A plain hash of six digits is undone in a second by whoever holds a backup; a keyed one is not. */
export function hashOfCode(code: string, bookingId: string, linkKey: string): Buffer {
  return createHmac('sha256', linkKey).update(`reading-code\n${bookingId}\n${code}`).digest();
}

/** As people type it: blanks and dashes between the digits do no harm. */
export function readCode(typed: string): string {
  return typed.replace(/\D/g, '');
}

export function hashOfPass(pass: string): Buffer {
  return createHash('sha256').update(`reading-pass\n${pass}`).digest();
}

interface WaitingCode {
  codeHash: Buffer;
  expiresAt: Temporal.Instant;
  triesLeft: number;
}

export type Judgement = 'right' | 'wrong' | 'none' | 'expired' | 'used_up';

/** A code opens once, within ten minutes, and five wrong tries kill it. */
export function judgeCode(
  waiting: WaitingCode | undefined,
  { hash, now }: { hash: Buffer; now: Temporal.Instant },
): Judgement {
  if (!waiting) return 'none';
  if (Temporal.Instant.compare(now, waiting.expiresAt) >= 0) return 'expired';
  if (waiting.triesLeft <= 0) return 'used_up';
  return timingSafeEqual(waiting.codeHash, hash) ? 'right' : 'wrong';
}
