/** Short texts of the release pack, for whoever unpacks it. */
import type { ReleaseOptions } from './pack';

/** A static server that runs as nobody in particular; the context is the unpacked release. */
export const containerFile = `# docker build -f serveurs/Containerfile -t bordereau .
# docker run --read-only --tmpfs /tmp -p 8080:8080 bordereau
# Le mandataire placé devant termine TLS : Office n’accepte que https.
FROM docker.io/nginxinc/nginx-unprivileged:1.28-alpine
COPY serveurs/nginx-conteneur.conf /etc/nginx/conf.d/default.conf
COPY site /usr/share/nginx/html
EXPOSE 8080
`;

export function readMe({
  version,
  addresses,
  officeJs,
}: Pick<ReleaseOptions, 'version' | 'addresses' | 'officeJs'>): string {
  return `Bordereau ${version}
${'='.repeat(10 + version.length)}

site/                  le complément : à publier en https, tel quel
manifestes/            à donner au centre d’administration Microsoft 365
serveurs/              configurations nginx, IIS et conteneur, en-têtes compris
guides/deployer.md     guide de l’administrateur : à lire en premier
guides/confidentialite.md
guides/a-verifier-dans-excel.md
notes-de-version.md
licences.txt, composants.cdx.json (CycloneDX), SHA256SUMS

Ce paquet est fait pour ces adresses :
  production  ${addresses.production}
  recette     ${addresses.test}
  office.js   ${officeJs}

« Changer d’adresse », dans guides/deployer.md, dit comment le servir d’ailleurs.
`;
}

/** The licence as it stands with everyone, for a package that names it without giving its text. */
export function mitLicence(holder: string): string {
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;
}
