/** The site's headers in the words of nginx. */
import type { HeaderRules } from './site-headers';

/**
 * A server block to complete with a name and certificates. nginx forgets the headers of the level above as soon as a
 * level has one of its own: hence maps from the path, and one list of `add_header`.
 */
export function nginxConfiguration({ always, cache, readByExcel }: HeaderRules): string {
  return `# Bordereau : hébergement statique. Complétez server_name, les certificats et root.
# À inclure dans le contexte « http » (par exemple /etc/nginx/conf.d/bordereau.conf).

map $uri $bordereau_cache {
    default ${quoted(cache.at(-1)?.value ?? 'no-cache')};
${cache
  .slice(0, -1)
  .map(({ path, value }) => `    ${quoted(`~${path}`)} ${quoted(value)};`)
  .join('\n')}
}

# Excel sur le web lit ces fichiers depuis une page à lui ; un en-tête vide n’est pas envoyé.
map $uri $bordereau_readers {
    default "";
    ${quoted(`~${readByExcel}`)} "*";
}

server {
    listen 443 ssl;
    server_name bordereau.exemple.fr;
    ssl_certificate     /etc/nginx/tls/bordereau.crt;
    ssl_certificate_key /etc/nginx/tls/bordereau.key;

    root /usr/share/nginx/html;
    include mime.types;
    charset utf-8;
    gzip on;
    gzip_types text/css application/javascript text/javascript application/json image/svg+xml;
    server_tokens off;

${nginxHeaders(always)}

    location / {
        limit_except GET { deny all; }
        try_files $uri $uri/index.html =404;
    }
}
`;
}

/** The same for a container behind a proxy that ends TLS. */
export function nginxContainer(rules: HeaderRules): string {
  return nginxConfiguration(rules)
    .replace('listen 443 ssl', 'listen 8080')
    .replace(/ {4}ssl_certificate.*\n/g, '')
    .replace('server_name bordereau.exemple.fr', 'server_name _')
    .replace('Complétez server_name, les certificats et root.', 'Le mandataire placé devant termine TLS.');
}

function nginxHeaders(always: HeaderRules['always']): string {
  const fixed = Object.entries(always).map(([name, value]) => [name, quoted(value)] as const);
  const varying = [
    ['Cache-Control', '$bordereau_cache'],
    ['Access-Control-Allow-Origin', '$bordereau_readers'],
  ] as const;
  return [...fixed, ...varying].map(([name, value]) => `    add_header ${name} ${value} always;`).join('\n');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
