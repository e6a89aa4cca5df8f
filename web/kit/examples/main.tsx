import '../styles/map.css';
import { start } from '../start.tsx';
import { Gallery } from './gallery.tsx';

void start(Gallery);
