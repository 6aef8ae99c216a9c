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
