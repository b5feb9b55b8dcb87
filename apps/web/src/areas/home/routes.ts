import { createRoute } from '@tanstack/react-router';
import { area, rootRoute } from '../../app/root-route';
import { Home } from './home';

export const home = area([createRoute({ getParentRoute: () => rootRoute, path: '/', component: Home })]);
