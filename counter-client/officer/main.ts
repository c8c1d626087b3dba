import '../../shared/ui/fonts.css';
import { restoreLanguage } from '../../shared/ui/locale.ts';
import { installTokens } from '../../shared/ui/tokens.css.ts';
import './officer-app.ts';

installTokens();
restoreLanguage();
