/** The site's headers in the words of IIS. */
import { escapeHtml as xml } from './html';
import type { HeaderRules } from './site-headers';

/**
 * `web.config` for the root of the site. The headers that depend on the file are written by the URL Rewrite module,
 * the only one of IIS that can tell a hashed name from another.
 */
export function iisConfiguration({ always, cache, readByExcel }: HeaderRules): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Bordereau : hébergement statique sous IIS 10, module « URL Rewrite » 2.1 requis. -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
      <remove fileExtension=".svg" />
      <mimeMap fileExtension=".svg" mimeType="image/svg+xml" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${Object.entries(always)
  .map(
    ([name, value]) =>
      `        <remove name="${name}" />\n        <add name="${name}" value="${xml(value)}" />`,
  )
  .join('\n')}
      </customHeaders>
    </httpProtocol>
    <rewrite>
      <outboundRules>
${outbound('read-by-excel', 'Access_Control_Allow_Origin', readByExcel, '*')}
${cache
  .map(({ path, value }, index) => outbound(`cache-${index + 1}`, 'Cache_Control', path, value, true))
  .join('\n')}
      </outboundRules>
    </rewrite>
  </system.webServer>
</configuration>
`;
}

/** Sets a header by the path; the last rule looked at is the first that matches, where rules exclude one another. */
function outbound(name: string, header: string, path: string, value: string, last = false): string {
  return `        <rule name="${name}"${last ? ' stopProcessing="true"' : ''}>
          <match serverVariable="RESPONSE_${header}" pattern=".*" />
          <conditions>
            <add input="{URL}" pattern="${xml(path || '.*')}" />
          </conditions>
          <action type="Rewrite" value="${xml(value)}" />
        </rule>`;
}
