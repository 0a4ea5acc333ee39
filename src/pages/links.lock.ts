// The ledger as it is once this site is published: the next build may read it from here (`--ledger`), so that a job
// that publishes needs no right to commit.
import type { APIRoute } from 'astro';
import { loadOld } from '../page-data/load-old.ts';

export const GET: APIRoute = async () => new Response((await loadOld()).ledger);
