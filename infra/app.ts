import { App } from 'aws-cdk-lib';
import * as z from 'zod';
import { partitions, stages } from './config.ts';
import { addPlatform } from './platform.ts';

/** Entry of the CDK command line: `npx cdk deploy sunshine-state -c partition=aws-cn`. */
const app = new App();
const partition = z.enum(partitions).default('aws').parse(app.node.tryGetContext('partition'));

addPlatform(app, stages[partition]);
