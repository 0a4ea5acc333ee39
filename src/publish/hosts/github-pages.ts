import { type HostFiles, type HostInput, signature } from './host.ts';

const workflow = '.github/workflows/pages.yml';

/**
 * GitHub Pages: a workflow with least permissions, every action pinned to a commit, and the whole history, from which
 * pages have their dates. The host sends no headers of ours; the policy in each page holds.
 * Source: https://docs.github.com/pages/getting-started-with-github-pages/using-custom-workflows-with-github-pages
 */
export function githubPages({ folder, buildCommand }: HostInput): HostFiles {
  return {
    inSite: {},
    beside: {
      [workflow]: `# ${signature} --for github-pages.
name: Publish the notes
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions: {}
concurrency:
  group: pages
  cancel-in-progress: false
jobs:
  build:
    runs-on: ubuntu-24.04
    permissions:
      contents: read
      pages: read
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: 24
      - id: pages
        uses: actions/configure-pages@983d7736d9b0ae728b81ab479565c72886d7745b # v5.0.0
      - run: |
          ${buildCommand} --site "$ORIGIN" --base "$BASE_PATH/"
        env:
          ORIGIN: \${{ steps.pages.outputs.origin }}
          BASE_PATH: \${{ steps.pages.outputs.base_path }}
      - uses: actions/upload-pages-artifact@7b1f4a764d45c48632c6b24a0339c27f5614fb0b # v4.0.0
        with:
          path: ${folder}
  publish:
    needs: build
    runs-on: ubuntu-24.04
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5
`,
    },
    next: [
      'In the settings of the repository choose Pages, Source: GitHub Actions.',
      `Commit ${workflow} and push to main.`,
      'GitHub Pages sends no headers of ours: the Content Security Policy in each page holds, HSTS is GitHub’s own.',
    ],
  };
}
