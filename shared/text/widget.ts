import { widget as en } from './en/widget.ts';
import { widget as fi, type WidgetText } from './fi/widget.ts';
import type { Language } from './language.ts';
import { widget as nb } from './nb/widget.ts';
import { widget as sv } from './sv/widget.ts';

export const widgetText: Record<Language, WidgetText> = { fi, sv, en, nb };
