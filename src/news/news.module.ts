import { Module } from '@nestjs/common'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { TrainingsModule } from '../trainings/trainings.module.js'
import { ArticleReadsService } from './article-reads.service.js'
import { ArticleRecords } from './article-records.js'
import { ArticleTiesService } from './article-ties.service.js'
import { ArticlesRepository } from './articles.repository.js'
import { ArticlesService } from './articles.service.js'
import { PictureFiles } from './picture-files.js'
import { PicturesRepository } from './pictures.repository.js'
import { PicturesService } from './pictures.service.js'
import { PublicNewsService } from './public-news.service.js'

@Module({
  imports: [OrganizationsModule, TrainingsModule],
  providers: [
    ArticlesRepository,
    PicturesRepository,
    PictureFiles,
    ArticleRecords,
    ArticleReadsService,
    ArticleTiesService,
    ArticlesService,
    PicturesService,
    PublicNewsService,
  ],
  exports: [ArticlesRepository, ArticleReadsService, ArticlesService, PicturesService, PublicNewsService],
})
export class NewsModule {}
