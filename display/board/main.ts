import '../../shared/ui/fonts.css';
import './page.css';
import { installTokens } from '../../shared/ui/tokens.css.ts';
import './board-app.ts';

installTokens();
