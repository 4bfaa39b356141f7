/** `node --import …/preload.ts`: plants the bug that `DESKBELL_MUTANT` names, before anything of the desk is loaded. */
import { plant } from "../plant.ts";
import { plantedEdits } from "./planted-edits.ts";

plant(plantedEdits(process.env));
