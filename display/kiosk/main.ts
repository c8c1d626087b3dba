import '../../shared/ui/fonts.css';
import './page.css';
import { installTokens } from '../../shared/ui/tokens.css.ts';
import './kiosk-app.ts';

installTokens();
