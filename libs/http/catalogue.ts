import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { openReasonOf, permissionOf, signedInReasonOf, type Permission } from '@parasol/access';
import { operationOf, type OperationOptions } from './operation';

/** One handler as it is served. */
export interface ServedOperation {
  /** Unique: controller and method, as in `caseFilesClose`. */
  readonly operationId: string;
  readonly tag: string;
  /** In capitals. */
  readonly method: string;
  /** As the router has it: `/things/:id`. */
  readonly route: string;
  /** As OpenAPI has it: `/things/{id}`. */
  readonly path: string;
  /** Absent when the handler lacks @Operation: a mistake that ends the start. */
  readonly options: OperationOptions | undefined;
  readonly permission: Permission | undefined;
  readonly signedInReason: string | undefined;
  readonly openReason: string | undefined;
}

type Handler = (...parameters: unknown[]) => unknown;

/** All handlers of the application, found by what Nest itself routes by. */
@Injectable()
export class Catalogue {
  private found: readonly ServedOperation[] | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** Sorted by path, then method. */
  get operations(): readonly ServedOperation[] {
    this.found ??= this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (metatype ? this.ofController(metatype as { name: string; prototype: object }) : []))
      .sort((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
    return this.found;
  }

  private ofController(controller: { name: string; prototype: object }): ServedOperation[] {
    const name = controller.name.replace(/Controller$/, '');
    return this.scanner.getAllMethodNames(controller.prototype).flatMap((method) => {
      const handler = (controller.prototype as Record<string, Handler>)[method] as Handler;
      const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (verb === undefined) return [];
      const routes = paths(Reflect.getMetadata(PATH_METADATA, controller)).flatMap((base) =>
        paths(Reflect.getMetadata(PATH_METADATA, handler)).map((rest) => `/${[base, rest].filter((part) => part !== '').join('/')}`),
      );
      return routes.map((route, index) => ({
        operationId: `${name.charAt(0).toLowerCase()}${name.slice(1)}${method.charAt(0).toUpperCase()}${method.slice(1)}${index > 0 ? index + 1 : ''}`,
        tag: name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').replace(/(?<= )[A-Z]/g, (letter) => letter.toLowerCase()),
        method: RequestMethod[verb],
        route,
        path: route.replace(/:(\w+)/g, '{$1}'),
        options: operationOf(handler),
        permission: permissionOf(handler),
        signedInReason: signedInReasonOf(handler),
        openReason: openReasonOf(handler),
      }));
    });
  }
}

const paths = (metadata: unknown): string[] => [(metadata ?? '') as string | string[]].flat().map((path) => path.replace(/^\/+|\/+$/g, ''));
