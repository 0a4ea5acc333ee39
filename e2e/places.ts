// Pages that the tests visit, relative to the site's home.

/** A section in the middle of its course, full of headings, tables and services. */
export const section = 'cloud-practitioner/amazon-s3/';

/** The section before it. */
export const sectionBefore = 'cloud-practitioner/elastic-load-balancing-elb-auto-scaling-groups-asg/';

export const course = 'cloud-practitioner/';

/** A section of an MDX file. */
export const mdxSection = 'machine-learning-specialty/data-engineering/';

export const services = 'services/';

export const service = 'services/s3/';

/** A page of each kind. */
export const everyKind: Readonly<Record<string, string>> = {
  home: './',
  course,
  section,
  'section from MDX': mdxSection,
  'services index': services,
  service,
  search: 'search/',
  'page not found': '404.html',
};
