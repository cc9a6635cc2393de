import type { IncomingMessage } from 'node:http';
import type { Municipality } from '#shared/contracts/municipalities.ts';
import type { PageBridge } from '#shared/page-bridge.ts';
import type { Language } from '#shared/text/language.ts';

declare global {
  namespace App {
    interface Error {
      status: number;
      message: string;
      /** What the visitor can tell the municipality when something failed. */
      requestId?: string;
    }
    interface Locals {
      language: Language;
      bridge: PageBridge;
    }
    interface PageData {
      language: Language;
      demo: boolean;
      inboxUrl: string;
      smsInboxUrl: string;
      /** The one this page is about; its name, telephone and hours then stand on the page. */
      municipality?: Municipality;
    }
    interface Platform {
      req?: IncomingMessage;
    }
  }
}
