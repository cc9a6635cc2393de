/** The parts of the OpenAPI 3.1.0 specification (section 4.8) that our document uses, as a JSON Schema; a name that stands in none of them is a mistake. */
const object = (properties: object, required: string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const mapOf = (value: object, names = '') => ({
  type: 'object',
  ...(names && { propertyNames: { pattern: names } }),
  additionalProperties: value,
});
const text = { type: 'string', minLength: 1 };
const reference = object({ $ref: { type: 'string', pattern: '^#/components/' } }, ['$ref']);
const orReference = (name: string) => ({
  if: { type: 'object', required: ['$ref'] },
  then: reference,
  else: { $ref: `#/$defs/${name}` },
});
const schema = { type: ['object', 'boolean'] };
const content = mapOf(object({ schema }, ['schema']), '^[a-z]+/[a-z0-9.+-]+$');

export const openApiDocument = {
  ...object(
    {
      openapi: { const: '3.1.0' },
      info: object({ title: text, version: text, description: text }, ['title', 'version']),
      servers: {
        type: 'array',
        minItems: 1,
        items: object({ url: { type: 'string', pattern: '^https?://' } }, ['url']),
      },
      paths: mapOf({ $ref: '#/$defs/path' }, '^/'),
      components: object({
        schemas: mapOf(schema, '^[\\w.-]+$'),
        parameters: mapOf({ $ref: '#/$defs/parameter' }, '^[\\w.-]+$'),
        responses: mapOf({ $ref: '#/$defs/response' }, '^[\\w.-]+$'),
        securitySchemes: mapOf(
          object(
            {
              type: { const: 'apiKey' },
              in: { enum: ['query', 'header', 'cookie'] },
              name: text,
              description: text,
            },
            ['type', 'in', 'name'],
          ),
        ),
      }),
    },
    ['openapi', 'info', 'paths'],
  ),
  $defs: {
    path: {
      type: 'object',
      minProperties: 1,
      propertyNames: { enum: ['get', 'post', 'put', 'patch', 'delete'] },
      additionalProperties: { $ref: '#/$defs/operation' },
    },
    operation: object(
      {
        summary: text,
        description: text,
        tags: { type: 'array', items: text },
        parameters: { type: 'array', uniqueItems: true, items: orReference('parameter') },
        requestBody: object({ content, required: { type: 'boolean' } }, ['content']),
        responses: { ...mapOf(orReference('response'), '^[1-5]\\d\\d$'), minProperties: 1 },
        security: { type: 'array', items: mapOf({ type: 'array', maxItems: 0 }) },
      },
      ['summary', 'responses'],
    ),
    parameter: {
      ...object(
        {
          name: text,
          in: { enum: ['path', 'query', 'header', 'cookie'] },
          description: text,
          required: { type: 'boolean' },
          schema,
        },
        ['name', 'in', 'schema'],
      ),
      if: { properties: { in: { const: 'path' } } },
      then: { properties: { required: { const: true } }, required: ['required'] },
    },
    response: object({ description: text, content }, ['description']),
  },
};
