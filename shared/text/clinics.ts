import { clinics as en } from './en/clinics.ts';
import { clinics as fi, type ClinicsText } from './fi/clinics.ts';
import type { Language } from './language.ts';
import { clinics as nb } from './nb/clinics.ts';
import { clinics as sv } from './sv/clinics.ts';

export type { ClinicsText };

export const clinicsText: Record<Language, ClinicsText> = { fi, sv, en, nb };
