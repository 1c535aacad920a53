// What a clean root has to know of the machine that it is on: mirrors, proxies, certificates, npm's registry.
import { existsSync } from 'node:fs';
import { output, UserError } from '../../web/build/run.mjs';

const lines = (text) => (text ?? '').split('\n').filter(Boolean);

// The mirrors of Debian in apt's sources: of a suite itself, and of its security updates.
function mirrors(given) {
  const targets = lines(output('apt-get', ['indextargets', '--format', '$(REPO_URI) $(RELEASE)']));
  const found = targets.map((line) => line.split(' ')).filter(([uri]) => uri.includes('debian'));
  const main = given ?? found.find(([, release]) => !release.includes('-'))?.[0];
  if (main === undefined) throw new UserError("No mirror of Debian is in apt's sources here: give --mirror.");
  return { main, security: found.find(([, release]) => release.endsWith('-security'))?.[0] };
}

// Of the variables that programs read, those that say how to get out of this machine.
const proxies = ['http_proxy', 'https_proxy', 'no_proxy'].flatMap((name) => [name, name.toUpperCase()]);

/** The mirrors, apt's settings for the network, the file of certificates, and the variables for programs in the root. */
export function hostSettings(mirror) {
  const npm = (name) => output('npm', ['config', 'get', name])?.trim();
  const certificates = [process.env.NODE_EXTRA_CA_CERTS, npm('cafile'), process.env.SSL_CERT_FILE].find(
    (path) => path && existsSync(path),
  );
  return {
    mirrors: mirrors(mirror),
    // How to get out, and whether what the mirror has may be older than it should be.
    apt: lines(output('apt-config', ['dump'])).filter((line) =>
      /^Acquire::(\w+::Proxy|Check-Valid-Until|Check-Date)\b/i.test(line),
    ),
    certificates,
    env: {
      npm_config_registry: npm('registry'),
      ...Object.fromEntries(
        proxies.filter((name) => process.env[name]).map((name) => [name, process.env[name]]),
      ),
    },
  };
}
