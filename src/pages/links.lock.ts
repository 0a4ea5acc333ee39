// The ledger as it is once this site is published: the next build may read it from here (`--ledger`), so that a job
// that publishes needs no right to commit.
import type { APIRoute } from 'astro';
import { kept } from 'virtual:unscroll/kept';

export const GET: APIRoute = () => new Response(kept().old.ledger());
