import { defineConfig } from 'astro/config';
import unscroll from './src/unscroll.ts';

export default defineConfig({ integrations: [unscroll()] });
