export type Country = 'FI' | 'NO';

/** Where the reader stands: the municipality of the clinic, and the numbers it had before mergers. */
export type IdentifierPlace = {
  country: Country;
  municipality: string;
  formerMunicipalities?: readonly string[];
};

/** Worth a second look, never a refusal: a merger does not change a property's first part. */
export type IdentifierWarning = 'public_area' | 'other_municipality';

export type IdentifierRefusal = 'empty' | 'unreadable' | 'part_count' | 'part_too_long' | 'parcel_unreadable';

export type PropertyReading =
  | { ok: true; identifier: string; parcel?: string; warnings: IdentifierWarning[] }
  | { ok: false; reason: IdentifierRefusal };
