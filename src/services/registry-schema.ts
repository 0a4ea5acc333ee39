import * as z from 'zod';

const name = z.string().trim().min(1, 'a name is empty');

/** A name with the conditions under which it means the service. */
const nameWithConditions = z.strictObject({
  name,
  /** `exact`: written just so. `any`: in any case. Default: exact for names with a capital letter, else any. */
  case: z.enum(['exact', 'any']).optional(),
  /** Only with one of the registry's vendors in front ("AWS Batch"). */
  vendor: z.boolean().optional(),
  /** Only where one of these words stands in the same sentence. */
  beside: z.array(name).optional(),
  /** Only in these sections, by slug. */
  sections: z.array(name).optional(),
  /** Never inside one of these longer phrases. */
  not: z.array(name).optional(),
});
const anyName = z.union([name, nameWithConditions]);

const service = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lowercase letters and digits with single dashes'),
  name: anyName,
  short: anyName.optional(),
  aliases: z.array(anyName).default([]),
  former: z.array(anyName).default([]),
  kind: z.enum(['service', 'concept', 'tool']).default('service'),
  category: z.string().optional(),
  summary: z.string().optional(),
  /** `section`, `section#heading` or `course/section#heading`, best first. */
  homes: z.array(name).default([]),
});

/** `content/services.yaml`. */
export const registrySchema = z.strictObject({
  label: z.strictObject({ one: z.string(), many: z.string() }).optional(),
  /** Words that may stand before a name and belong to it: "Amazon", "AWS". */
  vendors: z.array(name).default([]),
  /** Which mentions become links: the first under each heading, the first on a page, or all. */
  link: z.enum(['heading', 'page', 'all']).default('heading'),
  services: z.array(service).default([]),
});

export type Registry = z.infer<typeof registrySchema>;
export type Service = z.infer<typeof service>;
export type ServiceName = z.infer<typeof nameWithConditions>;

/** A name as an object, whatever its written form. */
export function toServiceName(written: string | ServiceName): ServiceName {
  return typeof written === 'string' ? { name: written } : written;
}

/** All names of a service: present, short, other, former. */
export function namesOf(service: Service): ServiceName[] {
  return [
    service.name,
    ...(service.short === undefined ? [] : [service.short]),
    ...service.aliases,
    ...service.former,
  ].map(toServiceName);
}
