import './fonts.css';
import { restoreLanguage } from '../../shared/ui/locale.ts';
import { installTokens } from '../../shared/ui/tokens.css.ts';
import './phone-app.ts';

installTokens();
restoreLanguage();
