import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOnce } from '../cli.fixture';

const ROOT = join(__dirname, '../../..');

describe('the program of containers', () => {
  const image = mkdtempSync(join(tmpdir(), 'parasol-image-'));
  beforeAll(() => {
    buildOnce();
    for (const part of ['apps', 'libs', 'migrations']) cpSync(join(ROOT, 'dist', part), join(image, 'dist', part), { recursive: true });
    cpSync(join(ROOT, 'package.json'), join(image, 'package.json'));
    symlinkSync(join(ROOT, 'node_modules'), join(image, 'node_modules'));
    // As the image is made.
    const [, removal = ''] = /^RUN (rm -rf dist\/.*)$/m.exec(readFileSync(join(ROOT, 'docker/Dockerfile'), 'utf8')) ?? [];
    execFileSync('sh', ['-c', removal], { cwd: image });
  });
  afterAll(() => rmSync(image, { recursive: true, force: true }));

  it('has what an operator types, and neither the demo nor what starts the others', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/apps/cli/operator/main.js', '--help'], { cwd: image, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const commands = [...stdout.matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) => name);
    expect(commands).toEqual(expect.arrayContaining(['migrate', 'create-administrator', 'keys', 'backup', 'restore', 'verify-audit']));
    expect(commands.filter((name) => /^(start|demo)/.test(name ?? ''))).toEqual([]);
    for (const gone of ['demo', 'commands/demo.js', 'commands/start.js', 'main.js']) expect([gone, existsSync(join(image, 'dist/apps/cli', gone))]).toEqual([gone, false]);
  });

  it('is what the containers run', () => {
    const compose = readFileSync(join(ROOT, 'docker/compose.yml'), 'utf8');
    expect(compose.match(/dist\/apps\/cli\/[\w/]+\.js/g)).toEqual(['dist/apps/cli/operator/main.js', 'dist/apps/cli/operator/main.js']);
  });
});
