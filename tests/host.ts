import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';

/** A static host of our own, whose network can be cut and whose files can be changed: a copy of the built site. */
export class Host {
  readonly folder: string;
  /** Takes every question and answers none. */
  mute = false;
  #server: Server;
  #port = 0;

  private constructor(folder: string) {
    this.folder = folder;
    this.#server = this.#create();
  }

  static async of(built: string): Promise<Host> {
    const folder = await mkdtemp(join(tmpdir(), 'site-'));
    await cp(built, folder, { recursive: true });
    const host = new Host(folder);
    await host.up();
    return host;
  }

  get address() {
    return `http://localhost:${this.#port}`;
  }

  async up() {
    this.#server = this.#create();
    await new Promise<void>((done) => this.#server.listen(this.#port, 'localhost', done));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Cuts the network: no connection is answered until it is up again. */
  async down() {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async close() {
    await this.down();
    await rm(this.folder, { recursive: true, force: true });
  }

  // Looks at the disk for each request, as a host does that has just been deployed to.
  #create() {
    const serve = sirv(this.folder, {
      dev: true,
      onNoMatch: (_, response) => void response.writeHead(404).end(),
    });
    return createServer((request, response) => {
      if (!this.mute) serve(request, response);
    });
  }
}
