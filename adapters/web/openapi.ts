/** The description of the API, made from the schemas that check it. */
import { z } from 'zod';
import { askSchema } from './receive.ts';

export const API_VERSION = '1.0.0';

const text = { type: 'string' } as const;
const texts = { type: 'array', items: text } as const;

const row = {
  type: 'object',
  required: ['region', 'regionName', 'indicator', 'indicatorName', 'period', 'value', 'text', 'unit'],
  properties: {
    region: text,
    regionName: text,
    indicator: text,
    indicatorName: text,
    period: text,
    sector: text,
    sectorName: text,
    value: { type: ['number', 'null'], description: 'Onafgerond; null is geen cijfer' },
    text: { ...text, description: 'Zoals mensen het zien' },
    unit: text,
    rank: { type: 'integer' },
    tied: { type: 'integer', description: 'Hoeveel gebieden deze plaats delen' },
    of: { type: 'integer' },
    status: { enum: ['final', 'provisional', 'revised', 'estimated', 'suppressed'] },
    absolute: { type: ['number', 'null'] },
    fictional: { type: 'boolean', description: 'Voorbeeldcijfer' },
  },
};

const answer = {
  type: 'object',
  required: ['outcome', 'summary'],
  properties: {
    outcome: { enum: ['query', 'clarify', 'act', 'unsupported'] },
    headline: text,
    summary: text,
    altText: text,
    query: { type: 'object', description: 'Hoe de vraag is begrepen' },
    rows: { type: 'array', items: row },
    sources: { type: 'array', items: { type: 'object' } },
    assumptions: texts,
    followUps: texts,
    figure: { ...text, description: 'Kort kenmerk van de figuur' },
    fictional: { type: 'boolean' },
    figureUrl: { ...text, description: 'Vaste pagina van de figuur' },
    chart: { type: 'object', properties: { png: text, svg: text } },
    about: { enum: ['region', 'indicator', 'period', 'sector'] },
    options: {
      type: 'array',
      items: { type: 'object', properties: { label: text, query: { type: 'object' } } },
    },
    reason: { enum: ['indicator', 'region', 'period', 'forecast', 'cause', 'personal', 'nonsense'] },
    nearest: texts,
    act: text,
    pageUrl: { ...text, description: 'Pagina waar kan wat hier niet kan' },
  },
};

const problem = (description: string) => ({
  description,
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['status', 'title', 'detail'],
        properties: { status: { type: 'integer' }, title: text, detail: text, faults: texts },
      },
    },
  },
});

const figureId = {
  name: 'kenmerk',
  in: 'path',
  required: true,
  description: 'Acht letters en cijfers, zoals ze in de grafiek staan',
  schema: { type: 'string', pattern: '^[346789BCDFGHJKMNPQRTVWXY]{8,12}$' },
};

const file = (form: string, type: string, what: string) => ({
  [`/figuur/{kenmerk}.${form}`]: {
    get: {
      operationId: `figuurAls${form.charAt(0).toUpperCase()}${form.slice(1)}`,
      summary: `${what} van een figuur, zoals die is gegeven`,
      parameters: [figureId],
      responses: {
        200: { description: what, content: { [type]: {} } },
        304: { description: 'Niet veranderd' },
        404: problem('Deze figuur is er niet, of heeft dit bestand niet'),
        429: problem('Te vaak naar figuren gevraagd die er niet zijn'),
      },
    },
  },
});

/** @param publicUrl where the API is reached. */
export function openApi(publicUrl: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Peilstok',
      version: API_VERSION,
      description: 'Vragen over Nederlandse gemeenten, beantwoord met cijfers, zinnen en een grafiek.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: publicUrl }],
    paths: {
      '/api/ask': {
        post: {
          operationId: 'stelVraag',
          summary: 'Stel een vraag',
          requestBody: {
            required: true,
            content: { 'application/json': { schema: z.toJSONSchema(askSchema, { io: 'input' }) } },
          },
          responses: {
            200: { description: 'Het antwoord', content: { 'application/json': { schema: answer } } },
            400: problem('De aanvraag klopt niet; alle fouten tegelijk'),
            429: problem('Te veel vragen achter elkaar'),
            503: problem('De cijfers zijn nu niet bereikbaar'),
          },
        },
      },
      '/figuur/{kenmerk}': {
        get: {
          operationId: 'figuur',
          summary: 'De vaste pagina van een figuur, zoals die is gegeven',
          parameters: [figureId],
          responses: {
            200: { description: 'De pagina', content: { 'text/html': {} } },
            304: { description: 'Niet veranderd' },
            404: { description: 'Deze figuur is er niet', content: { 'text/html': {} } },
            429: {
              description: 'Te vaak naar figuren gevraagd die er niet zijn',
              content: { 'text/html': {} },
            },
          },
        },
      },
      ...file('csv', 'text/csv', 'De cijfers'),
      ...file('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'De cijfers'),
      ...file('png', 'image/png', 'De grafiek'),
      ...file('svg', 'image/svg+xml', 'De grafiek'),
    },
  };
}
