import { Module } from '@nestjs/common'
import { ArticlesController } from './articles.controller.js'
import { NewsContribution } from './news-contribution.js'
import { NewsModule } from './news.module.js'
import { PicturesController } from './pictures.controller.js'
import { PublicNewsController } from './public-news.controller.js'

@Module({
  imports: [NewsModule],
  controllers: [ArticlesController, PicturesController, PublicNewsController],
  providers: [NewsContribution],
})
export class NewsWebModule {}
