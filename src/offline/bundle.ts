import { build, type InlineConfig, type Rolldown } from 'vite';
import { plainCss } from '../plain-css.ts';

/** What CONFIG makes of its input, in memory; no settings are taken from the folders above. */
export async function bundle({ build: own, ...config }: InlineConfig): Promise<Rolldown.OutputBundle[string][]> {
  const result = await build({
    configFile: false,
    envFile: false,
    logLevel: 'error',
    css: plainCss,
    ...config,
    build: { write: false, modulePreload: false, ...own },
  });
  const [made] = Array.isArray(result) ? result : [result];
  return made && 'output' in made ? made.output : [];
}
