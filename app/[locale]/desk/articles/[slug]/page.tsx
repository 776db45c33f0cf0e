import { EditorPage } from '@/components/desk/editor/EditorPage';
import { deskMetadata } from '@/lib/desk/load-desk-page';

export const generateMetadata = deskMetadata;

export default EditorPage;
