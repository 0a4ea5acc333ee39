declare module '@adobe/structured-data-validator' {
  export default class Validator {
    /** Google's rules alone where SCHEMA, the vocabulary of schema.org, is not given. */
    constructor(schema?: unknown);
    validate(extracted: unknown): Promise<{ issueMessage: string; severity: 'ERROR' | 'WARNING' }[]>;
  }
}

declare module '@marbec/web-auto-extractor' {
  export default class WebAutoExtractor {
    constructor(options: { addLocation: boolean });
    parse(html: string): { readonly jsonld: Readonly<Record<string, readonly unknown[]>> };
  }
}
